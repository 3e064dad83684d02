// Chinese: learning a trade; for now trainee posts, and it says so.

export const zh = {
  title: '学手艺',
  soon: '培训班还没搬上来,先看边干边学的见习岗。想报班,可以问驿站。',
  pickFirst: '先选您住的地方,才能看附近的见习岗。',
  pick: '选地方',
  none: '附近现在没有见习岗',
  noneWhy: '我们一直找到了20公里。想学什么,可以问驿站。',
}

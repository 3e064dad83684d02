// Chinese: me, and how the phone speaks and looks.

export const zh = {
  title: '我的',
  notIn: '还没登录',
  notInWhy: '看活不用登录,报名时才要。',
  logIn: '登录',
  phoneTail: (tail: string) => `手机尾号 ${tail}`,
  place: '我住的地方',
  noPlace: '还没选',
  change: '换一个',
  look: '字的大小',
  normal: '平常',
  large: '大字',
  language: '说什么话',
  calls: '要打的电话(工作人员)',
  imports: '批量导入岗位(工作人员)',
  ours: '我发的活',
  logOut: '退出登录',
  logOutTitle: '退出登录?',
  logOutWhy: '您的安排还在,下回登录就能看到。',
  logOutYes: '退出',
}

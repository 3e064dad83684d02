// The app's name and what WeChat shows before the app runs; Chinese, read at build time too, so it imports nothing.
export const zh = {
  name: '家门口有活',
  whyLocation: '只在手机上算您离活有多远,不会传出去',
  update: { title: '有新版本', why: '现在换上吗?换上要几秒钟,已经报的名都在。', yes: '换上', no: '下回' },
}

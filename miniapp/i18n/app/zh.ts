// The app's name and what WeChat shows before the app runs; Chinese, read at build time too, so it imports nothing.
export const zh = {
  name: '家门口有活',
  whyLocation: '只在手机上算您离活有多远,不会传出去',
}

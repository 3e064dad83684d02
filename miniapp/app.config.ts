// The mini-program's page list, window and what WeChat wants declared; it says nothing about what pages do.
import { zh } from './i18n/app/zh'

export default defineAppConfig({
  pages: [
    'pages/find/list/index',
    'pages/find/posting/index',
    'pages/find/place/index',
    'pages/people/log-in/index',
    'pages/days/list/index',
    'pages/learn/list/index',
    'pages/me/home/index',
  ],
  subPackages: [
    { root: 'pages/imports', pages: ['home/index'] },
    { root: 'pages/desk', pages: ['calls/index'] },
    { root: 'pages/firm', pages: ['home/index', 'change/index'] },
  ],
  window: {
    navigationBarTitleText: zh.name,
    navigationBarBackgroundColor: '#f6f4ee',
    navigationBarTextStyle: 'black',
    backgroundColor: '#f6f4ee',
  },
  permission: { 'scope.userLocation': { desc: zh.whyLocation } },
  requiredPrivateInfos: ['getLocation'],
})

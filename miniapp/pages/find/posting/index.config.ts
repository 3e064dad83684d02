// Lets people share a posting in WeChat; the title is set by the page in the person's language.
export default definePageConfig({ enableShareAppMessage: true })

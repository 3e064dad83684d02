// What Chrome 70 and iOS 12 lack and the app's packages call, one by one; it adds nothing where the phone has it.

function replaceAll(this: string, find: string | RegExp, put: string): string {
  return typeof find === 'string' ? this.split(find).join(put) : this.replace(find, put)
}

// Taro's router reads a page's parameters with query-string, which calls this.
if (!('replaceAll' in String.prototype)) {
  Object.defineProperty(String.prototype, 'replaceAll', {
    value: replaceAll,
    writable: true,
    configurable: true,
  })
}

// H5 is always the newest version: nothing to offer.
export function offerUpdate(): void {}

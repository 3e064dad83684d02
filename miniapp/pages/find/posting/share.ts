// Sharing in WeChat goes by its own button (open-type share); this is never called there. H5 has its own file.

export const share = async (_title: string): Promise<'shared' | 'copied' | 'failed'> => 'failed'

// Chinese: bringing in postings.
export const zh = { title: '导入岗位' }

// Which components carry what a screen reader hears; read by the weapp build and by the running app, so it imports nothing.

const heard = { 'aria-label': '', 'aria-role': '' }

export const spokenComponents = { View: heard, Text: heard, Button: heard, Input: heard }

// The app's frame around every page; it holds no page's state.
import './old-phones'
import type { PropsWithChildren } from 'react'
import './app.css'

export default function App({ children }: PropsWithChildren) {
  return children
}

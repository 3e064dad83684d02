// The app's frame around every page; it holds no page's state.
import './old-phones'
import { type PropsWithChildren, useEffect } from 'react'
import { offerUpdate } from './update'
import './app.css'

export default function App({ children }: PropsWithChildren) {
  useEffect(offerUpdate, [])
  return children
}

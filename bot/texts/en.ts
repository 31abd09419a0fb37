export { conversation } from './en/conversation.ts'
export { digest } from './en/digest.ts'
export { duty } from './en/duty.ts'
export { reflection } from './en/reflection.ts'

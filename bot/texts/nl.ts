export { conversation } from './nl/conversation.ts'
export { digest } from './nl/digest.ts'
export { duty } from './nl/duty.ts'
export { reflection } from './nl/reflection.ts'

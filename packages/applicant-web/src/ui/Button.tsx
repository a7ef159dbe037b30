import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Link } from 'react-router';

export type ButtonLook = 'primary' | 'plain' | 'quiet' | 'danger';

const looks: Record<ButtonLook, string> = {
  primary: 'button button-primary',
  plain: 'button',
  quiet: 'button button-quiet',
  danger: 'button button-danger',
};

interface ButtonProps {
  look?: ButtonLook;
  type?: 'button' | 'submit';
  /** While true the button keeps its place and focus, and presses do nothing. */
  pending?: boolean;
  disabled?: boolean;
  /** For screen readers, when the visible text alone does not say which object it is about. Contains the visible text. */
  label?: string;
  onPress?: () => void;
  children: ReactNode;
}

export function Button({
  look = 'plain',
  type = 'button',
  pending = false,
  disabled = false,
  label,
  onPress,
  children,
}: ButtonProps) {
  return (
    <AriaButton
      className={looks[look]}
      type={type}
      isPending={pending}
      isDisabled={disabled}
      aria-label={label}
      onPress={onPress}
    >
      {children}
    </AriaButton>
  );
}

interface ButtonLinkProps {
  to: string;
  look?: ButtonLook;
  label?: string;
  children: ReactNode;
}

export function ButtonLink({ to, look = 'plain', label, children }: ButtonLinkProps) {
  return (
    <Link className={looks[look]} to={to} aria-label={label}>
      {children}
    </Link>
  );
}

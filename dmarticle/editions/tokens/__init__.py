"""Words as two desks may write them: what is compared, whatever the house style."""

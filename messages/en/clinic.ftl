# A clinic and its staff.

## Roles

role-owner = owner
role-therapist = therapist
role-assistant = assistant

## What cannot be done

clinic-not-yours = You don’t work in this clinic, or no longer.
clinic-not-your-role = In { $clinic } you are { $role }: that is for others to do.

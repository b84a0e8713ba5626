using Kuber.Api.Validation;

namespace Kuber.Api.FlowControl.V1;

/// <summary>The rules for subjects of flow schemas: the kind says which field is set, and only that.</summary>
internal static class FlowSubjectValidation
{
    /// <summary>Checks a subject.</summary>
    public static void Check(Subject subject, FieldPath path, FieldErrors errors)
    {
        switch (subject.Kind)
        {
            case "ServiceAccount":
                Account(subject.ServiceAccount, path.Child("serviceAccount"), errors);
                NotUser(subject, path, errors);
                NotGroup(subject, path, errors);
                break;
            case "User":
                Named(subject.User is not null, subject.User?.Name, path.Child("user"), "user is required when subject kind is 'User'", errors);
                NotAccount(subject, path, errors);
                NotGroup(subject, path, errors);
                break;
            case "Group":
                Named(subject.Group is not null, subject.Group?.Name, path.Child("group"), "group is required when subject kind is 'Group'", errors);
                NotAccount(subject, path, errors);
                NotUser(subject, path, errors);
                break;
            default:
                errors.NotSupported(path.Child("kind"), subject.Kind, "Group", "ServiceAccount", "User");
                break;
        }
    }

    private static void Named(bool set, string? name, FieldPath path, string missing, FieldErrors errors)
    {
        if (!set)
        {
            errors.Required(path, missing);
        }
        else
        {
            errors.NotEmpty(path.Child("name"), name);
        }
    }

    private static void Account(ServiceAccountSubject? account, FieldPath path, FieldErrors errors)
    {
        Named(account is not null, account?.Name, path, "serviceAccount is required when subject kind is 'ServiceAccount'", errors);
        if (account is null)
        {
            return;
        }

        if (account.Name is not ("" or "*"))
        {
            errors.Invalid(path.Child("name"), account.Name, NameRules.DnsSubdomain(account.Name));
        }

        if (account.Namespace.Length == 0)
        {
            errors.Required(path.Child("namespace"), "must specify namespace for service account");
        }
        else
        {
            errors.Invalid(path.Child("namespace"), account.Namespace, NameRules.NamespaceName(account.Namespace));
        }
    }

    private static void NotUser(Subject subject, FieldPath path, FieldErrors errors)
    {
        if (subject.User is not null)
        {
            errors.Forbidden(path.Child("user"), "user is forbidden when subject kind is not 'User'");
        }
    }

    private static void NotGroup(Subject subject, FieldPath path, FieldErrors errors)
    {
        if (subject.Group is not null)
        {
            errors.Forbidden(path.Child("group"), "group is forbidden when subject kind is not 'Group'");
        }
    }

    private static void NotAccount(Subject subject, FieldPath path, FieldErrors errors)
    {
        if (subject.ServiceAccount is not null)
        {
            errors.Forbidden(path.Child("serviceAccount"), "serviceAccount is forbidden when subject kind is not 'ServiceAccount'");
        }
    }
}

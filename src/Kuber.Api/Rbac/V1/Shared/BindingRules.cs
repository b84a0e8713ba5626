using Kuber.Api.Registry;
using Kuber.Api.Runtime;
using Kuber.Api.Validation;

namespace Kuber.Api.Rbac.V1;

/// <summary>Defaults and rules that both kinds of bindings share.</summary>
internal static class BindingRules
{
    /// <summary>The reference with its group.</summary>
    public static RoleRef Default(RoleRef role) => role.ApiGroup.Length > 0 ? role : role with { ApiGroup = RbacNames.Group };

    /// <summary>The subjects with their groups.</summary>
    public static ApiList<Subject> Default(ApiList<Subject> subjects) =>
        subjects.Each(static s => s is { ApiGroup: "", Kind: "User" or "Group" } ? s with { ApiGroup = RbacNames.Group } : s);

    /// <summary>Checks reference and subjects.</summary>
    /// <param name="role">The role.</param>
    /// <param name="kinds">The kinds that the role may have.</param>
    /// <param name="subjects">The subjects.</param>
    /// <param name="namespaced">Whether the binding is in a namespace.</param>
    /// <param name="errors">Where broken rules go.</param>
    public static void Check(RoleRef role, ReadOnlySpan<string> kinds, ApiList<Subject> subjects, bool namespaced, FieldErrors errors)
    {
        var path = FieldPath.Of("roleRef");
        if (role.ApiGroup != RbacNames.Group)
        {
            errors.NotSupported(path.Child("apiGroup"), role.ApiGroup, RbacNames.Group);
        }

        if (!kinds.Contains(role.Kind))
        {
            errors.NotSupported(path.Child("kind"), role.Kind, kinds);
        }

        if (role.Name.Length == 0)
        {
            errors.Required(path.Child("name"));
        }
        else
        {
            errors.Invalid(path.Child("name"), role.Name, RbacNames.Check(role.Name, false));
        }

        for (var i = 0; i < subjects.Count; i++)
        {
            Check(subjects[i], namespaced, FieldPath.Of("subjects").Index(i), errors);
        }
    }

    /// <summary>Checks that the role has stayed.</summary>
    public static void CheckSame(RoleRef role, RoleRef old, FieldErrors errors)
    {
        if (role != old)
        {
            errors.Invalid(FieldPath.Of("roleRef"), new GoStruct([("APIGroup", role.ApiGroup), ("Kind", role.Kind), ("Name", role.Name)]), "cannot change roleRef");
        }
    }

    private static void Check(Subject subject, bool namespaced, FieldPath path, FieldErrors errors)
    {
        if (subject.Name.Length == 0)
        {
            errors.Required(path.Child("name"));
        }

        switch (subject.Kind)
        {
            case "ServiceAccount":
                if (subject.Name.Length > 0)
                {
                    errors.Invalid(path.Child("name"), subject.Name, NameRules.DnsSubdomain(subject.Name));
                }

                if (subject.ApiGroup.Length > 0)
                {
                    errors.NotSupported(path.Child("apiGroup"), subject.ApiGroup, "");
                }

                if (!namespaced && subject.Namespace.Length == 0)
                {
                    errors.Required(path.Child("namespace"));
                }

                break;
            case "User" or "Group":
                if (subject.ApiGroup != RbacNames.Group)
                {
                    errors.NotSupported(path.Child("apiGroup"), subject.ApiGroup, RbacNames.Group);
                }

                break;
            default:
                errors.NotSupported(path.Child("kind"), subject.Kind, "ServiceAccount", "User", "Group");
                break;
        }
    }
}

using Kuber.Api.Validation;

namespace Kuber.Api.Networking.V1;

/// <summary>The rules for references to an object of any kind by group, kind and name.</summary>
internal static class LocalReferenceValidation
{
    /// <summary>Checks a reference.</summary>
    public static void Check(string? group, string kind, string name, FieldPath path, FieldErrors errors)
    {
        if (group is not null)
        {
            errors.Invalid(path.Child("apiGroup"), group, NameRules.DnsSubdomain(group));
        }

        Segment(kind, path.Child("kind"), errors);
        Segment(name, path.Child("name"), errors);
    }

    /// <summary>Checks a text that must be there and fit into a path.</summary>
    public static void Segment(string text, FieldPath path, FieldErrors errors)
    {
        if (text.Length == 0)
        {
            errors.Required(path);
        }
        else
        {
            errors.Invalid(path, text, NameRules.PathSegment(text));
        }
    }
}

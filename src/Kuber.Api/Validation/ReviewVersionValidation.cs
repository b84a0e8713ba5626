using Kuber.Api.Runtime;

namespace Kuber.Api.Validation;

/// <summary>The rules for the versions of reviews that webhooks understand.</summary>
internal static class ReviewVersionValidation
{
    /// <summary>Checks each version: a name, and no version twice.</summary>
    public static void Each(ApiList<string> versions, FieldPath path, FieldErrors errors)
    {
        for (var i = 0; i < versions.Count; i++)
        {
            if (versions.AsSpan()[..i].Contains(versions[i]))
            {
                errors.Invalid(path.Index(i), versions[i], "duplicate version");
            }
            else
            {
                errors.Invalid(path.Index(i), versions[i], NameRules.DnsLabel1035(versions[i]));
            }
        }
    }

    /// <summary>Whether the server can send reviews in one of the versions.</summary>
    public static bool HasKnown(ApiList<string> versions) => versions.Contains("v1") || versions.Contains("v1beta1");
}

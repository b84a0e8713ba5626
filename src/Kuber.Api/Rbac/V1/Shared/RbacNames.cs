using Kuber.Api.Validation;

namespace Kuber.Api.Rbac.V1;

/// <summary>Names of the RBAC kinds and within them.</summary>
internal static class RbacNames
{
    /// <summary>The API group.</summary>
    public const string Group = "rbac.authorization.k8s.io";

    /// <summary>The name of a role or binding: any that fits into a path.</summary>
    public static IReadOnlyList<string> Check(string name, bool prefix) => NameRules.PathSegment(name, prefix);
}

namespace Kuber.ApiServer.OpenApi;

/// <summary>The parts that names of operations are put together from.</summary>
internal static class OperationNames
{
    private const string Suffix = ".k8s.io";

    /// <summary>The tag of a group's version, such as <c>rbacAuthorization_v1</c>; of the group itself where the version is empty.</summary>
    public static string Tag(string group, string version)
    {
        var name = Short(group);
        var camel = char.ToLowerInvariant(name[0]) + name[1..];
        return version.Length == 0 ? camel : camel + "_" + version;
    }

    /// <summary>The part for a group and version, such as <c>RbacAuthorizationV1</c>.</summary>
    public static string Infix(string group, string version) => Short(group) + Pascal(version);

    /// <summary>The text with its first letter in upper case.</summary>
    public static string Pascal(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private static string Short(string group)
    {
        if (group.Length == 0)
        {
            return "Core";
        }

        var name = group.EndsWith(Suffix, StringComparison.Ordinal) ? group[..^Suffix.Length] : group;
        return string.Concat(name.Split('.', '-').Select(Pascal));
    }
}

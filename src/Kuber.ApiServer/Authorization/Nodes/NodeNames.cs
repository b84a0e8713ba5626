using Kuber.ApiServer.Authentication;

namespace Kuber.ApiServer.Authorization.Nodes;

/// <summary>How nodes are named as users.</summary>
internal static class NodeNames
{
    /// <summary>The group of all nodes.</summary>
    public const string Group = "system:nodes";

    private const string UserPrefix = "system:node:";

    /// <summary>The user name of a node.</summary>
    public static string User(string node) => UserPrefix + node;

    /// <summary>The node that a user is; null where he is none.</summary>
    public static string? Of(UserInfo user) =>
        user.Name.Length > UserPrefix.Length && user.Name.StartsWith(UserPrefix, StringComparison.Ordinal) && user.IsIn(Group) ? user.Name[UserPrefix.Length..] : null;
}

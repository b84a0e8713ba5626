namespace Kuber.ApiServer.Authentication;

/// <summary>The user and group names that stand for ServiceAccounts.</summary>
internal static class ServiceAccountNames
{
    /// <summary>The start of the user name of every ServiceAccount.</summary>
    public const string UserPrefix = "system:serviceaccount:";

    /// <summary>The group of all ServiceAccounts.</summary>
    public const string AllGroup = "system:serviceaccounts";

    /// <summary>The user name of a ServiceAccount.</summary>
    public static string User(string ns, string name) => UserPrefix + ns + ":" + name;

    /// <summary>The groups of the ServiceAccounts of a namespace.</summary>
    public static IReadOnlyList<string> Groups(string ns) => [AllGroup, AllGroup + ":" + ns];

    /// <summary>Namespace and name of the ServiceAccount that a user name stands for; null where it stands for none.</summary>
    public static (string Namespace, string Name)? Parse(string user)
    {
        if (!user.StartsWith(UserPrefix, StringComparison.Ordinal))
        {
            return null;
        }

        return user[UserPrefix.Length..].Split(':') is [{ Length: > 0 } ns, { Length: > 0 } name] ? (ns, name) : null;
    }
}

namespace Kuber.ApiServer.Authentication;

/// <summary>Who sends a request.</summary>
/// <param name="Name">The user name, such as <c>system:serviceaccount:default:web</c>.</param>
/// <param name="Uid">The identifier of the user; may be empty.</param>
/// <param name="Groups">The groups that the user is in.</param>
/// <param name="Extra">Further facts from the authenticator.</param>
public sealed record UserInfo(string Name, string Uid, IReadOnlyList<string> Groups, IReadOnlyDictionary<string, IReadOnlyList<string>> Extra)
{
    /// <summary>The group of every user who was recognised.</summary>
    public const string AllAuthenticated = "system:authenticated";

    /// <summary>The group of requests without credentials.</summary>
    public const string AllUnauthenticated = "system:unauthenticated";

    /// <summary>The group that may do everything.</summary>
    public const string Masters = "system:masters";

    /// <summary>The extra key of what the user was recognised by.</summary>
    public const string CredentialId = "authentication.kubernetes.io/credential-id";

    private static readonly Dictionary<string, IReadOnlyList<string>> NoExtra = [];

    /// <summary>A user with groups, and nothing else.</summary>
    public UserInfo(string name, params IReadOnlyList<string> groups)
        : this(name, "", groups, NoExtra)
    {
    }

    /// <summary>A request without credentials.</summary>
    public static UserInfo Anonymous { get; } = new("system:anonymous", AllUnauthenticated);

    /// <summary>The server itself, and whoever it trusts fully.</summary>
    public static UserInfo Admin { get; } = new("system:apiserver", Masters, AllAuthenticated);

    /// <summary>Whether the user is in a group.</summary>
    public bool IsIn(string group)
    {
        for (var i = 0; i < Groups.Count; i++)
        {
            if (Groups[i] == group)
            {
                return true;
            }
        }

        return false;
    }
}

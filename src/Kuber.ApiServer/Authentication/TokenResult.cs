namespace Kuber.ApiServer.Authentication;

/// <summary>What became of a bearer token.</summary>
internal sealed record TokenResult
{
    /// <summary>What every authenticator says of a token that it does not know.</summary>
    public const string Invalid = "invalid bearer token";

    /// <summary>The user; null where the token is not accepted.</summary>
    public UserInfo? User { get; init; }

    /// <summary>The audiences for which the token is good, of those asked for.</summary>
    public IReadOnlyList<string> Audiences { get; init; } = [];

    /// <summary>Why the token is not accepted.</summary>
    public string Error { get; init; } = "";

    /// <summary>A token that is not accepted.</summary>
    public static TokenResult Refused(string why) => new() { Error = $"[{Invalid}, {why}]" };

    /// <summary>A token that nobody knows.</summary>
    public static TokenResult Unknown { get; } = new() { Error = Invalid };
}

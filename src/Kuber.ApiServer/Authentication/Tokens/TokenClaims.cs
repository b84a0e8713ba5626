namespace Kuber.ApiServer.Authentication.Tokens;

/// <summary>What a ServiceAccount token says. Times are in seconds since 1970.</summary>
internal sealed record TokenClaims
{
    /// <summary>Who issued it.</summary>
    public required string Issuer { get; init; }

    /// <summary>The user that it stands for.</summary>
    public required string Subject { get; init; }

    /// <summary>Who may accept it; empty in the tokens of Secrets.</summary>
    public IReadOnlyList<string> Audiences { get; init; } = [];

    /// <summary>The identifier of the token.</summary>
    public string Id { get; init; } = "";

    /// <summary>When it was issued; null in the tokens of Secrets.</summary>
    public long? IssuedAt { get; init; }

    /// <summary>From when on it holds.</summary>
    public long? NotBefore { get; init; }

    /// <summary>When it ends; null in the tokens of Secrets.</summary>
    public long? Expires { get; init; }

    /// <summary>From when on its use is to be warned of: the holder should have got a new one.</summary>
    public long? WarnAfter { get; init; }

    /// <summary>The namespace of the ServiceAccount.</summary>
    public string Namespace { get; init; } = "";

    /// <summary>The ServiceAccount.</summary>
    public BoundObject Account { get; init; } = new("", "");

    /// <summary>The pod with which the token ends.</summary>
    public BoundObject? Pod { get; init; }

    /// <summary>The Secret with which the token ends; in the token of a Secret, the one that holds it.</summary>
    public BoundObject? Secret { get; init; }

    /// <summary>The node of the pod, or, without a pod, the node with which the token ends.</summary>
    public BoundObject? Node { get; init; }
}

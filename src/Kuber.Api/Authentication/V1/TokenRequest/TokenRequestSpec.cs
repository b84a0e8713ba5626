using Kuber.Api.Runtime;

namespace Kuber.Api.Authentication.V1;

/// <summary>What a token is for.</summary>
[ApiMessage("io.k8s.api.authentication.v1.TokenRequestSpec")]
public sealed partial record TokenRequestSpec
{
    /// <summary>Whom the token is for; the API server when empty.</summary>
    [Field(1, "audiences")]
    [ListType("atomic")]
    public ApiList<string> Audiences { get; init; }

    /// <summary>How long the token is to be good, in seconds; at least 600, 3600 by default. The answer may be another time.</summary>
    [Field(4, "expirationSeconds")]
    public long? ExpirationSeconds { get; init; }

    /// <summary>An object without which the token is not good any more.</summary>
    [Field(3, "boundObjectRef", AlwaysWritten = true)]
    public BoundObjectReference? BoundObjectRef { get; init; }
}

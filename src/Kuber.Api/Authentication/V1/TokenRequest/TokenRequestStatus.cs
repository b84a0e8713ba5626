using Kuber.Api.Runtime;

namespace Kuber.Api.Authentication.V1;

[ApiMessage("io.k8s.api.authentication.v1.TokenRequestStatus")]
public sealed partial record TokenRequestStatus
{
    [Field(1, "token", AlwaysWritten = true)]
    public string Token { get; init; } = "";

    [Field(2, "expirationTimestamp", AlwaysWritten = true)]
    public Time? ExpirationTimestamp { get; init; }
}

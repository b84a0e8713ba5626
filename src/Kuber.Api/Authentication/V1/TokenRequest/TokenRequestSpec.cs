using Kuber.Api.Runtime;

namespace Kuber.Api.Authentication.V1;

[ApiMessage("io.k8s.api.authentication.v1.TokenRequestSpec")]
public sealed partial record TokenRequestSpec
{
    [Field(1, "audiences")]
    [ListType("atomic")]
    public ApiList<string> Audiences { get; init; }

    [Field(4, "expirationSeconds")]
    public long? ExpirationSeconds { get; init; }

    [Field(3, "boundObjectRef", AlwaysWritten = true)]
    public BoundObjectReference? BoundObjectRef { get; init; }
}

using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Authentication.V1;

[ApiMessage("io.k8s.api.authentication.v1.TokenRequest")]
[ApiKind("authentication.k8s.io", "v1", "TokenRequest")]
public sealed partial record TokenRequest : IApiObject
{
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    [Field(2, "spec", AlwaysWritten = true)]
    public TokenRequestSpec Spec { get; init; } = TokenRequestSpec.Empty;

    [Field(3, "status", AlwaysWritten = true)]
    public TokenRequestStatus Status { get; init; } = TokenRequestStatus.Empty;
}

using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Authentication.V1;

/// <summary>Asks for a token of a ServiceAccount.</summary>
[ApiMessage("io.k8s.api.authentication.v1.TokenRequest")]
[ApiKind("authentication.k8s.io", "v1", "TokenRequest")]
public sealed partial record TokenRequest : IApiObject
{
    /// <summary>Name, namespace, labels and other data about the object.</summary>
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    /// <summary>What the token is for.</summary>
    [Field(2, "spec", AlwaysWritten = true)]
    public TokenRequestSpec Spec { get; init; } = TokenRequestSpec.Empty;

    /// <summary>The token.</summary>
    [Field(3, "status", AlwaysWritten = true)]
    public TokenRequestStatus Status { get; init; } = TokenRequestStatus.Empty;
}

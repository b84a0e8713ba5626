using Kuber.Api.Runtime;

namespace Kuber.Api.Authorization.V1;

[ApiMessage("io.k8s.api.authorization.v1.SubjectAccessReviewSpec")]
public sealed partial record SubjectAccessReviewSpec
{
    [Field(1, "resourceAttributes")]
    public ResourceAttributes? ResourceAttributes { get; init; }

    [Field(2, "nonResourceAttributes")]
    public NonResourceAttributes? NonResourceAttributes { get; init; }

    [Field(3, "user")]
    public string User { get; init; } = "";

    [Field(4, "groups")]
    [ListType("atomic")]
    public ApiList<string> Groups { get; init; }

    [Field(5, "extra")]
    public ApiMap<ApiList<string>> Extra { get; init; }

    [Field(6, "uid")]
    public string Uid { get; init; } = "";
}

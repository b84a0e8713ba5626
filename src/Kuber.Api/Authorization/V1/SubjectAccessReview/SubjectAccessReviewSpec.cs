using Kuber.Api.Runtime;

namespace Kuber.Api.Authorization.V1;

/// <summary>Who is asked about, and what; one of the two requests is set.</summary>
[ApiMessage("io.k8s.api.authorization.v1.SubjectAccessReviewSpec")]
public sealed partial record SubjectAccessReviewSpec
{
    /// <summary>A request for a resource.</summary>
    [Field(1, "resourceAttributes")]
    public ResourceAttributes? ResourceAttributes { get; init; }

    /// <summary>A request for a path that is no resource.</summary>
    [Field(2, "nonResourceAttributes")]
    public NonResourceAttributes? NonResourceAttributes { get; init; }

    /// <summary>The name of the user; user or groups must be given.</summary>
    [Field(3, "user")]
    public string User { get; init; } = "";

    /// <summary>The groups of the user.</summary>
    [Field(4, "groups")]
    [ListType("atomic")]
    public ApiList<string> Groups { get; init; }

    /// <summary>More about the user.</summary>
    [Field(5, "extra")]
    public ApiMap<ApiList<string>> Extra { get; init; }

    /// <summary>The uid of the user.</summary>
    [Field(6, "uid")]
    public string Uid { get; init; } = "";
}

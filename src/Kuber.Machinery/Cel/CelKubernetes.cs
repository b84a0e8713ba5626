using Kuber.Machinery.Cel.Functions.Authorization;

namespace Kuber.Machinery.Cel;

/// <summary>The environment of expressions in the API of v1.36.</summary>
public static class CelKubernetes
{
    /// <summary>The language with the libraries of <see cref="CelKubernetesLibraries"/>; without variables.</summary>
    public static CelEnvironment Environment { get; } = CelEnvironment.Standard.With([.. CelKubernetesLibraries.All]);

    /// <summary>With the variables <c>authorizer</c> and <c>authorizer.requestResource</c>, where an expression may ask for authorization.</summary>
    public static CelEnvironment WithAuthorizer(CelEnvironment environment) => environment
        .WithVariable("authorizer", CelAuthorizer.AuthorizerType)
        .WithVariable("authorizer.requestResource", CelResourceCheck.ResourceCheckType);
}

using Kuber.Machinery.Cel;
using Kuber.Machinery.Cel.Functions.Authorization;
using Kuber.Machinery.Cel.Types;

namespace Kuber.ApiServer.Admission.Expressions;

/// <summary>The names, types and functions that expressions of webhooks and policies may use. Each environment is made once.</summary>
internal static class PolicyEnvironments
{
    private static readonly CelEnvironment Base = CelEnvironment.Standard.With([.. CelKubernetesLibraries.All]);

    private static readonly Lazy<CelEnvironment>[] All = [.. Enumerable.Range(0, 8).Select(static i => new Lazy<CelEnvironment>(
        () => Make(CelType.Dyn, (i & 1) == 0 ? null : CelType.Dyn, (i & 2) != 0, (i & 4) != 0)))];

    /// <summary>The environment in which objects are of any type.</summary>
    /// <param name="hasParams">With <c>params</c>.</param>
    /// <param name="hasAuthorizer">With <c>authorizer</c>.</param>
    /// <param name="makesObjects">With the types of changes.</param>
    public static CelEnvironment Of(bool hasParams, bool hasAuthorizer, bool makesObjects) =>
        All[(hasParams ? 1 : 0) | (hasAuthorizer ? 2 : 0) | (makesObjects ? 4 : 0)].Value;

    /// <summary>An environment in which the types of objects and parameters are known.</summary>
    /// <param name="objects">The type of <c>object</c> and <c>oldObject</c>.</param>
    /// <param name="parameters">The type of <c>params</c>; null for none.</param>
    /// <param name="hasAuthorizer">With <c>authorizer</c>.</param>
    /// <param name="makesObjects">With the types of changes.</param>
    public static CelEnvironment Make(CelType objects, CelType? parameters, bool hasAuthorizer, bool makesObjects)
    {
        var environment = Base
            .WithVariable("object", objects)
            .WithVariable("oldObject", objects)
            .WithVariable("request", RequestTypes.Request)
            .WithVariable("namespaceObject", RequestTypes.Namespace);
        if (parameters is not null)
        {
            environment = environment.WithVariable("params", parameters);
        }

        if (hasAuthorizer)
        {
            environment = environment
                .WithVariable("authorizer", CelAuthorizer.AuthorizerType)
                .WithVariable("authorizer.requestResource", CelResourceCheck.ResourceCheckType);
        }

        return makesObjects ? environment.WithType(ObjectTypes.Root).WithType(ObjectTypes.JsonPatch).With(JsonPatchLibrary.Library) : environment;
    }
}

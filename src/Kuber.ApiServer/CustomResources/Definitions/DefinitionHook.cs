using Kuber.Api.ApiExtensions.V1;
using Kuber.Api.Runtime;
using Kuber.ApiServer.CustomResources.Serving;
using Kuber.ApiServer.Registry;
using Kuber.Machinery.Errors;

namespace Kuber.ApiServer.CustomResources.Definitions;

/// <summary>Keeps new objects out while the definition of their resource is being deleted.</summary>
internal sealed class DefinitionHook(ResourceSet resources) : WriteHook
{
    /// <inheritdoc/>
    public override bool Concerns(ServedResource resource) => resource is CustomResource;

    /// <inheritdoc/>
    public override ValueTask<IApiObject> BeforeAsync(RequestContext context, IApiObject value, IApiObject? old, WriteLease lease)
    {
        var definition = resources.Cache(CustomResourceDefinitionResource.Definition.Group, CustomResourceDefinitionResource.Definition.Plural).Find(context.Resource.QualifiedName)?.Value;
        return old is null && definition?.Metadata.DeletionTimestamp is not null
            ? throw StatusErrors.Forbidden(context.Resource.QualifiedName, value.Metadata.Name, "create not allowed while custom resource definition is terminating")
            : ValueTask.FromResult(value);
    }
}

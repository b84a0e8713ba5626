using Kuber.Api.Core.V1;
using Kuber.Api.Registry;
using Kuber.Api.Runtime;
using Kuber.Api.Validation;
using Kuber.ApiServer.Registry;

namespace Kuber.ApiServer.Subresources;

/// <summary>The finalizers in the spec of a namespace; nothing else of it may change.</summary>
internal sealed class NamespaceFinalize : SubresourceHandler
{
    /// <inheritdoc/>
    public override bool Serves(ServedResource resource, string subresource) =>
        subresource == "finalize" && NamespaceDeletion.Concerns(resource);

    /// <inheritdoc/>
    public override IApiObject Prepare(ServedResource resource, IApiObject value, IApiObject old, StrategyContext context)
    {
        var was = (Namespace)old;
        return was with { Spec = was.Spec with { Finalizers = ((Namespace)value).Spec.Finalizers } };
    }

    /// <inheritdoc/>
    public override void Validate(ServedResource resource, IApiObject value, IApiObject old, FieldErrors errors) =>
        NamespaceStrategy.ValidateFinalize((Namespace)value, errors);
}

using Kuber.Api.Core.V1;
using Kuber.Api.Registry;
using Kuber.Api.Runtime;
using Kuber.Api.Validation;
using Kuber.ApiServer.Registry;

namespace Kuber.ApiServer.Subresources;

/// <summary>The finalizers in the spec of a namespace. Metadata may change along with them; the status may not.</summary>
internal sealed class NamespaceFinalize : SubresourceHandler
{
    /// <inheritdoc/>
    public override bool Serves(ServedResource resource, string subresource) =>
        subresource == "finalize" && NamespaceDeletion.Concerns(resource);

    /// <inheritdoc/>
    public override IApiObject Prepare(ServedResource resource, IApiObject value, IApiObject old, StrategyContext context) =>
        (Namespace)value with { Status = ((Namespace)old).Status };

    /// <inheritdoc/>
    public override void Validate(ServedResource resource, IApiObject value, IApiObject old, FieldErrors errors) =>
        NamespaceStrategy.ValidateFinalize((Namespace)value, errors);
}

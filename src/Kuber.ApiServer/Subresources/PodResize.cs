using Kuber.Api.Core.V1;
using Kuber.Api.Registry;
using Kuber.Api.Runtime;
using Kuber.Api.Validation;
using Kuber.ApiServer.Registry;

namespace Kuber.ApiServer.Subresources;

/// <summary>The resources of a pod's containers, changed while it runs.</summary>
internal sealed class PodResize : SubresourceHandler
{
    /// <inheritdoc/>
    public override bool Serves(ServedResource resource, string subresource) =>
        subresource == "resize" && resource is { Group: "", Plural: "pods" };

    /// <inheritdoc/>
    public override IApiObject Prepare(ServedResource resource, IApiObject value, IApiObject old, StrategyContext context) =>
        PodSubresources.PrepareResize((Pod)value, (Pod)old);

    /// <inheritdoc/>
    public override void Validate(ServedResource resource, IApiObject value, IApiObject old, FieldErrors errors) =>
        PodSubresources.ValidateResize((Pod)value, (Pod)old, errors);
}

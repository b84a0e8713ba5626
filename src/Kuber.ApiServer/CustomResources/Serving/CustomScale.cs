using System.Globalization;
using Kuber.Api.ApiExtensions.V1;
using Kuber.Api.Autoscaling.V1;
using Kuber.Api.Runtime;
using Kuber.Api.Validation;
using Kuber.ApiServer.Registry;
using Kuber.ApiServer.Subresources;
using Kuber.Machinery.Errors;
using Kuber.Machinery.Patches;
using Kuber.Machinery.Trees;

namespace Kuber.ApiServer.CustomResources.Serving;

/// <summary>The scale of a custom resource: where its definition says that replicas and selector are.</summary>
internal sealed class CustomScale(CustomResourceSubresourceScale paths, CustomResource resource, CustomResourceDefinitionSpec definition) : SubresourceHandler
{
    private readonly string[] wanted = Parts(paths.SpecReplicasPath);
    private readonly string[] present = Parts(paths.StatusReplicasPath);
    private readonly string[] selector = Parts(paths.LabelSelectorPath ?? "");

    private readonly ScaleOwners owners = new(
        resource.ApiVersion,
        definition.Versions.ToDictionary(
            v => definition.Group + "/" + v.Name,
            v => v.Subresources?.Scale is { } scale ? Parts(scale.SpecReplicasPath).Select(p => "f:" + p).ToArray() : []));

    /// <inheritdoc/>
    public override bool Serves(ServedResource resource, string subresource) => subresource == "scale";

    /// <inheritdoc/>
    public override ServedResource Kind(ServedResource parent) => ScaleSubresource.Scale;

    /// <inheritdoc/>
    public override IApiObject View(IApiObject value)
    {
        var content = ((DynamicObject)resource.FromStorage(value)).Content;
        var replicas = content.At(wanted);
        if (replicas.Kind != ApiValueKind.Integer)
        {
            throw StatusErrors.InternalError($"the spec replicas field \"{paths.SpecReplicasPath}\" does not exist");
        }

        return ScaleSubresource.Of(
            value.Metadata, (int)replicas.Integer, (int)content.At(present).Integer, selector.Length == 0 ? "" : content.At(selector).Text ?? "");
    }

    /// <inheritdoc/>
    public override IApiObject OwnedView(IApiObject value) => ScaleSubresource.Owned(View(value), value, owners);

    /// <inheritdoc/>
    public override IApiObject Merge(IApiObject view, IApiObject old)
    {
        var (scale, scaled) = ((Scale)view, (DynamicObject)old);
        return scaled with
        {
            Content = scaled.Content.WithAt(scale.Spec.Replicas, wanted),
            Metadata = ScaleSubresource.Merged(old.Metadata, scale.Metadata, owners),
        };
    }

    /// <summary>Finds what is wrong with the replicas of an object.</summary>
    public void Validate(DynamicObject value, FieldErrors errors)
    {
        Replicas(value, wanted, paths.SpecReplicasPath, errors);
        Replicas(value, present, paths.StatusReplicasPath, errors);
        if (selector.Length > 0 && value.Content.At(selector) is { IsNull: false, IsText: false } other)
        {
            errors.Invalid(FieldPath.Of(paths.LabelSelectorPath!), "", Unreadable(paths.LabelSelectorPath!, other, "string"));
        }
    }

    private static void Replicas(DynamicObject value, string[] parts, string path, FieldErrors errors)
    {
        var replicas = value.Content.At(parts);
        if (replicas.IsNull)
        {
            return;
        }

        if (replicas.Kind != ApiValueKind.Integer)
        {
            errors.Invalid(FieldPath.Of(path), 0L, Unreadable(path, replicas, "int64"));
        }
        else if (replicas.Integer < 0)
        {
            errors.Invalid(FieldPath.Of(path), replicas.Integer, "should be a non-negative integer");
        }
        else if (replicas.Integer > int.MaxValue)
        {
            errors.Invalid(FieldPath.Of(path), replicas.Integer, string.Create(CultureInfo.InvariantCulture, $"should be less than or equal to {int.MaxValue}"));
        }
    }

    private static string Unreadable(string path, ApiValue value, string type) =>
        $"{path} accessor error: {(value.IsText ? value.Text : GoNames.Print(value))} is of the type {GoNames.Kind(value)}, expected {type}";

    private static string[] Parts(string path) => path.Split('.', StringSplitOptions.RemoveEmptyEntries);
}

using Kuber.Api.Registry;
using Kuber.Api.Runtime;
using Kuber.Api.Validation;
using Kuber.Machinery.Apply;

namespace Kuber.ApiServer.Registry;

/// <summary>
/// What a change of an object may touch and has to keep to. These are the rules of a change of the whole object; subresources
/// have their own, and some show another kind in place of the object (<c>scale</c>).
/// </summary>
internal class ChangeRules
{
    /// <summary>The rules of a change of the whole object.</summary>
    public static readonly ChangeRules Object = new();

    /// <summary>The rules of a change of the status.</summary>
    public static readonly ChangeRules Status = new StatusRules();

    /// <summary>The rules of a change that the server computed itself: it is taken as it is.</summary>
    public static readonly ChangeRules Computed = new ComputedRules();

    private static readonly FieldSet NoFields = new();
    private static readonly FieldSet StatusField = FieldOwners.Of(["f:status"]);
    private static readonly FieldSet SpecField = FieldOwners.Of(["f:spec"]);
    private static readonly FieldSet SpecAndMetadata = SpecField.Union(FieldOwners.Of(["f:metadata"]));

    /// <summary>Whether the change may take addresses and ports, and give them back.</summary>
    public virtual bool RunsHooks => true;

    /// <summary>
    /// Whether the server computes the change from the newest object: admission does not see it, and it is computed again where
    /// it races, whatever version the object names.
    /// </summary>
    public virtual bool IsComputed => false;

    /// <summary>The kind that clients read and write.</summary>
    public virtual ServedResource Kind(ServedResource parent) => parent;

    /// <summary>What clients see of an object, in <see cref="Kind"/>.</summary>
    public virtual IApiObject View(IApiObject value) => value;

    /// <summary>What clients change of an object, with the owners of its fields.</summary>
    public virtual IApiObject OwnedView(IApiObject value) => View(value);

    /// <summary>The object with what a client has written, in <see cref="Kind"/>, its version and owners included.</summary>
    public virtual IApiObject Merge(IApiObject view, IApiObject old) => view;

    /// <summary>Puts back what the change may not touch.</summary>
    public virtual IApiObject Prepare(ServedResource resource, IApiObject value, IApiObject old, StrategyContext context) =>
        resource.PrepareForUpdate(value, old, context);

    /// <summary>The fields that <see cref="Prepare"/> puts back, with all below them: nobody comes to own them by the change.</summary>
    public virtual FieldSet ResetFields(ServedResource resource)
    {
        var status = resource.Subresource("status") is null ? NoFields : StatusField;
        return resource.OwnerlessFields.Count == 0 ? status : status.Union(FieldOwners.Of([.. resource.OwnerlessFields.Select(static f => new[] { "f:" + f })]));
    }

    /// <summary>Finds what is wrong with the change.</summary>
    public virtual void Validate(ServedResource resource, IApiObject value, IApiObject old, FieldErrors errors) =>
        resource.ValidateUpdate(value, old, errors);

    private sealed class StatusRules : ChangeRules
    {
        public override bool RunsHooks => false;

        public override FieldSet ResetFields(ServedResource resource) => resource.IsCustom ? SpecAndMetadata : SpecField;

        public override IApiObject Prepare(ServedResource resource, IApiObject value, IApiObject old, StrategyContext context) =>
            resource.PrepareForStatusUpdate(value, old, context);

        public override void Validate(ServedResource resource, IApiObject value, IApiObject old, FieldErrors errors) =>
            resource.ValidateStatusUpdate(value, old, errors);
    }

    private sealed class ComputedRules : ChangeRules
    {
        public override bool RunsHooks => false;

        public override bool IsComputed => true;

        public override IApiObject Prepare(ServedResource resource, IApiObject value, IApiObject old, StrategyContext context) => value;

        public override void Validate(ServedResource resource, IApiObject value, IApiObject old, FieldErrors errors)
        {
        }
    }
}

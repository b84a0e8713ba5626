using Kuber.Api.Registry;
using Kuber.Api.Validation;

namespace Kuber.Api.Networking.V1;

/// <summary>What may be created and changed of IP addresses.</summary>
public sealed class IPAddressStrategy : ResourceStrategy<IPAddress>
{
    private static readonly FieldPath Parent = FieldPath.Of("spec", "parentRef");

    /// <inheritdoc/>
    public override IReadOnlyList<string> ValidateName(string name, bool prefix) => IpRules.CanonicalAddress(name);

    /// <inheritdoc/>
    public override void Validate(IPAddress value, FieldErrors errors)
    {
        if (value.Spec.ParentRef is not { } parent)
        {
            errors.Required(Parent);
            return;
        }

        if (parent.Group.Length > 0)
        {
            errors.Invalid(Parent.Child("group"), parent.Group, NameRules.DnsSubdomain(parent.Group));
        }

        LocalReferenceValidation.Segment(parent.Resource, Parent.Child("resource"), errors);
        LocalReferenceValidation.Segment(parent.Name, Parent.Child("name"), errors);
        if (parent.Namespace.Length > 0)
        {
            errors.Invalid(Parent.Child("namespace"), parent.Namespace, NameRules.PathSegment(parent.Namespace));
        }
    }

    /// <inheritdoc/>
    public override void ValidateUpdate(IPAddress value, IPAddress old, FieldErrors errors)
    {
        ObjectMetaValidation.Create(value.Metadata, namespaced: false, ValidateName, errors);
        Validate(value, errors);
        ObjectMetaValidation.Update(value.Metadata, old.Metadata, errors);
        if (value.Spec.ParentRef != old.Spec.ParentRef)
        {
            errors.Invalid(Parent, GoView.Of(value.Spec.ParentRef), "field is immutable");
        }
    }
}

using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Controllers.Shared;

/// <summary>Reads and writes owner references.</summary>
internal static class Owners
{
    /// <summary>The reference that marks an object's controller, or null.</summary>
    public static OwnerReference? ControllerOf(IApiObject value)
    {
        foreach (var reference in value.Metadata.OwnerReferences)
        {
            if (reference.Controller == true)
            {
                return reference;
            }
        }

        return null;
    }

    /// <summary>Whether <paramref name="owner"/> is the controller of <paramref name="value"/>.</summary>
    public static bool IsControlledBy(IApiObject value, IApiObject owner) => ControllerOf(value)?.Uid == owner.Metadata.Uid;

    /// <summary>A reference to the controller of an object that is about to be made.</summary>
    public static OwnerReference ControllerReference(IApiObject owner)
    {
        var kind = owner.GroupVersionKind;
        return new()
        {
            ApiVersion = kind.Group.Length == 0 ? kind.Version : kind.Group + "/" + kind.Version,
            Kind = kind.Kind,
            Name = owner.Metadata.Name,
            Uid = owner.Metadata.Uid,
            Controller = true,
            BlockOwnerDeletion = true,
        };
    }
}

using Kuber.Api.Validation;

namespace Kuber.Api.Core.V1;

/// <summary>The rules for the status of claims.</summary>
internal static class PersistentVolumeClaimStatusValidation
{
    private static readonly string[] ResizeStates =
    [
        "ControllerResizeInProgress", "ControllerResizeInfeasible", "NodeResizeInProgress", "NodeResizeInfeasible", "NodeResizePending",
    ];

    private static readonly FieldPath Status = FieldPath.Of("status");

    /// <summary>Checks a changed status.</summary>
    public static void Check(PersistentVolumeClaim value, FieldErrors errors)
    {
        if (value.Spec.AccessModes.IsEmpty)
        {
            errors.Required(FieldPath.Of("Spec", "accessModes"));
        }

        foreach (var (resource, amount) in value.Status.Capacity)
        {
            ResourceRequirementsValidation.Stored(amount, Status.Child("capacity").Key(resource), errors);
        }

        foreach (var (resource, state) in value.Status.AllocatedResourceStatuses)
        {
            Resource(resource, Status.Child("allocatedResourceStatus"), errors);
            if (!ResizeStates.Contains(state))
            {
                errors.NotSupported(Status.Child("allocatedResourceStatus"), resource, ResizeStates);
            }
        }

        foreach (var (resource, amount) in value.Status.AllocatedResources)
        {
            if (Resource(resource, Status.Child("allocatedResources"), errors))
            {
                ResourceRequirementsValidation.Stored(amount, Status.Child("allocatedResources").Key(resource), errors);
            }
        }
    }

    /// <summary>Checks the name of a resource that storage may have; true where it is good.</summary>
    private static bool Resource(string name, FieldPath path, FieldErrors errors)
    {
        var wrong = NameRules.QualifiedName(name);
        errors.Invalid(path, name, wrong);
        if (wrong.Count > 0)
        {
            return false;
        }

        if (!ResourceNames.IsNative(name) || name == "storage")
        {
            return true;
        }

        errors.NotSupported(path, name, "storage");
        return false;
    }
}

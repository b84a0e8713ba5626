using System.Globalization;
using Kuber.Api.Core.V1;
using Kuber.Api.Validation;

namespace Kuber.Api.Resource.V1;

/// <summary>The rules for one device of a slice.</summary>
internal static class DeviceValidation
{
    private const int MaximumAttributesAndCapacities = 32;
    private const int MaximumTaints = 16;
    private const int MaximumConsumptions = 2;

    /// <summary>Checks a device.</summary>
    /// <param name="device">The device.</param>
    /// <param name="old">The device of that name before the change; null for a new one.</param>
    /// <param name="saysItsNodes">Whether each device of the slice says which nodes have it.</param>
    /// <param name="path">Where the device is.</param>
    /// <param name="errors">Where broken rules go.</param>
    public static void Check(Device device, Device? old, bool saysItsNodes, FieldPath path, FieldErrors errors)
    {
        DeviceNames.Label(device.Name, path.Child("name"), errors);
        var count = device.Attributes.Count + device.Capacity.Count;
        if (count > MaximumAttributesAndCapacities)
        {
            errors.Invalid(path, count, string.Create(CultureInfo.InvariantCulture, $"the total number of attributes and capacities must not exceed {MaximumAttributesAndCapacities}"));
        }

        ItemRules.Map(
            device.Attributes,
            ItemRules.Unlimited,
            DeviceNames.MaximumQualified,
            path.Child("attributes"),
            errors,
            (key, p) => DeviceNames.Qualified(key, p, errors),
            (attribute, p) => DeviceAttributeValidation.Check(attribute, p, errors));

        // What has not changed was good once.
        if (old is null || device.Capacity != old.Capacity)
        {
            ItemRules.Map(
                device.Capacity,
                ItemRules.Unlimited,
                DeviceNames.MaximumQualified,
                path.Child("capacity"),
                errors,
                (key, p) => DeviceNames.Qualified(key, p, errors),
                (capacity, p) => Capacity(capacity, device.AllowMultipleAllocations == true, p, errors));
        }

        if (old is null || device.Taints != old.Taints)
        {
            ItemRules.Each(device.Taints, MaximumTaints, path.Child("taints"), errors, (taint, p) => DeviceTaintValidation.Taint(taint, p, errors));
        }

        ItemRules.Set(device.ConsumesCounters, MaximumConsumptions, path.Child("consumesCounters"), errors, static c => c.CounterSet, (consumption, p) =>
            CounterValidation.Check(consumption.CounterSet, "counterSet", consumption.Counters, p, errors));
        Nodes(device, saysItsNodes, path, errors);
        BindingConditionsValidation.Check(device.BindingConditions, device.BindingFailureConditions, path, errors);
    }

    private static void Capacity(DeviceCapacity capacity, bool isShared, FieldPath path, FieldErrors errors)
    {
        if (capacity.RequestPolicy is not { } policy)
        {
            return;
        }

        if (isShared)
        {
            CapacityRequestPolicyValidation.Check(policy, capacity.Value, path.Child("requestPolicy"), errors);
        }
        else
        {
            errors.Forbidden(path.Child("requestPolicy"), "allowMultipleAllocations must be true");
        }
    }

    private static void Nodes(Device device, bool saysItsNodes, FieldPath path, FieldErrors errors)
    {
        const string OneOf = "exactly one of `nodeName`, `nodeSelector`, or `allNodes` is required when `perDeviceNodeSelection` is set to true in the ResourceSlice spec";
        if (!saysItsNodes)
        {
            if (device is not { NodeName: null, NodeSelector: null, AllNodes: null })
            {
                errors.Invalid(path, null, "`nodeName`, `nodeSelector` and `allNodes` can only be set if `perDeviceNodeSelection` is set to true in the ResourceSlice spec");
            }

            return;
        }

        List<string> set = [];
        if (device.NodeName is { Length: > 0 } name)
        {
            set.Add("`nodeName`");
            errors.Invalid(path.Child("nodeName"), name, NameRules.DnsSubdomain(name));
        }
        else if (device.NodeName is not null)
        {
            errors.Invalid(path.Child("nodeName"), "", "must not be empty");
        }

        if (device.NodeSelector is { } selector)
        {
            set.Add("`nodeSelector`");
            NodeSelectorValidation.Check(selector, path.Child("nodeSelector"), errors);
        }

        if (device.AllNodes == true)
        {
            set.Add("`allNodes`");
        }
        else if (device.AllNodes == false)
        {
            errors.Invalid(path.Child("allNodes"), false, "must be either unset or set to true");
        }

        if (set.Count == 0)
        {
            errors.Required(path, OneOf);
        }
        else if (set.Count > 1)
        {
            errors.Invalid(path, "{" + string.Join(", ", set) + "}", OneOf);
        }
    }
}

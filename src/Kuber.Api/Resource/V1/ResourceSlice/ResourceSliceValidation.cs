using Kuber.Api.Core.V1;
using Kuber.Api.Validation;

namespace Kuber.Api.Resource.V1;

/// <summary>The rules for slices.</summary>
internal static class ResourceSliceValidation
{
    private const int MaximumDevices = 128;
    private const int MaximumDevicesWithMore = 64;
    private const int MaximumCounterSets = 8;
    private const string OnlyTrue = "must be either unset or set to true";
    private static readonly FieldPath Spec = FieldPath.Of("spec");

    /// <summary>Checks a new slice, or a change of one.</summary>
    public static void Check(ResourceSliceSpec spec, ResourceSliceSpec? old, FieldErrors errors)
    {
        DeviceNames.Driver(spec.Driver, Spec.Child("driver"), errors);
        Pool(spec.Pool, Spec.Child("pool"), errors);
        if (old is not null)
        {
            errors.Immutable(Spec.Child("pool", "name"), spec.Pool.Name, old.Pool.Name);
            errors.Immutable(Spec.Child("driver"), spec.Driver, old.Driver);
            errors.Immutable(Spec.Child("nodeName"), spec.NodeName, old.NodeName);
        }

        Nodes(spec, errors);
        if (!spec.SharedCounters.IsNil && !spec.Devices.IsNil)
        {
            errors.Invalid(Spec, "", "only one of `sharedCounters` or `devices` is allowed");
        }

        var maximum = spec.Devices.Exists(static d => !d.Taints.IsEmpty || !d.ConsumesCounters.IsEmpty) ? MaximumDevicesWithMore : MaximumDevices;
        ItemRules.Set(spec.Devices, maximum, Spec.Child("devices"), errors, static d => d.Name, (device, p) =>
            DeviceValidation.Check(device, old?.Devices.Find(o => o.Name == device.Name), spec.PerDeviceNodeSelection == true, p, errors));
        ItemRules.Set(spec.SharedCounters, MaximumCounterSets, Spec.Child("sharedCounters"), errors, static s => s.Name, (set, p) =>
            CounterValidation.Check(set.Name, "name", set.Counters, p, errors));
    }

    private static void Pool(ResourcePool pool, FieldPath path, FieldErrors errors)
    {
        DeviceNames.Pool(pool.Name, path.Child("name"), errors);
        if (pool.ResourceSliceCount <= 0)
        {
            errors.Invalid(path.Child("resourceSliceCount"), pool.ResourceSliceCount, "must be greater than zero");
        }

        if (pool.Generation < 0)
        {
            errors.Invalid(path.Child("generation"), pool.Generation, "must be greater than or equal to zero");
        }
    }

    /// <summary>The nodes that have the devices are said in one of four ways.</summary>
    private static void Nodes(ResourceSliceSpec spec, FieldErrors errors)
    {
        List<string> set = [];
        if (spec.NodeName is { Length: > 0 } name)
        {
            set.Add("`nodeName`");
            errors.Invalid(Spec.Child("nodeName"), name, NameRules.DnsSubdomain(name));
        }
        else if (spec.NodeName is not null)
        {
            errors.Invalid(Spec.Child("nodeName"), "", "must be either unset or set to a non-empty string");
        }

        if (spec.NodeSelector is { } selector)
        {
            set.Add("`nodeSelector`");
            NodeSelectorValidation.Check(selector, Spec.Child("nodeSelector"), errors);
            if (selector.NodeSelectorTerms.Count != 1)
            {
                var terms = selector.NodeSelectorTerms;
                errors.Invalid(Spec.Child("nodeSelector", "nodeSelectorTerms"), terms.IsNil ? null : GoView.Of(terms), "must have exactly one node selector term");
            }
        }

        Flag(spec.AllNodes, "allNodes");
        Flag(spec.PerDeviceNodeSelection, "perDeviceNodeSelection");
        const string OneOf = "exactly one of `nodeName`, `nodeSelector`, `allNodes`, `perDeviceNodeSelection` is required";
        if (set.Count == 0)
        {
            errors.Required(Spec, OneOf);
        }
        else if (set.Count > 1)
        {
            errors.Invalid(Spec, "{" + string.Join(", ", set) + "}", OneOf + ", but multiple fields are set");
        }

        void Flag(bool? flag, string name)
        {
            if (flag == true)
            {
                set.Add($"`{name}`");
            }
            else if (flag == false)
            {
                errors.Invalid(Spec.Child(name), false, OnlyTrue);
            }
        }
    }
}

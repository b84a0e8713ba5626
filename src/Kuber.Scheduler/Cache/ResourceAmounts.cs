using Kuber.Api.Runtime;

namespace Kuber.Scheduler.Cache;

/// <summary>Amounts of resources in the scheduler's own units: millicores, bytes, and counts by name.</summary>
internal sealed class ResourceAmounts
{
    public long MilliCpu { get; private set; }

    public long Memory { get; private set; }

    public long EphemeralStorage { get; private set; }

    /// <summary>The amounts of all other resources (huge pages, extended resources), by name; <c>pods</c> is left out.</summary>
    public Dictionary<string, long>? Others { get; private set; }

    /// <summary>Whether everything is 0.</summary>
    public bool IsZero => MilliCpu == 0 && Memory == 0 && EphemeralStorage == 0 && Others is null;

    /// <summary>The amounts of a resource list.</summary>
    public static ResourceAmounts From(ApiMap<Quantity> quantities)
    {
        var result = new ResourceAmounts();
        foreach (var (name, quantity) in quantities.AsSpan())
        {
            switch (name)
            {
                case "cpu": result.MilliCpu = quantity.MilliValue; break;
                case "memory": result.Memory = quantity.Value; break;
                case "ephemeral-storage": result.EphemeralStorage = quantity.Value; break;
                case "pods": break;
                default: (result.Others ??= [])[name] = quantity.Value; break;
            }
        }

        return result;
    }

    /// <summary>The amount of a resource by name.</summary>
    public long Of(string name) => name switch
    {
        "cpu" => MilliCpu,
        "memory" => Memory,
        "ephemeral-storage" => EphemeralStorage,
        _ => Others?.GetValueOrDefault(name) ?? 0,
    };

    public void Add(ResourceAmounts more) => Add(more, 1);

    public void Subtract(ResourceAmounts less) => Add(less, -1);

    private void Add(ResourceAmounts other, int sign)
    {
        MilliCpu += sign * other.MilliCpu;
        Memory += sign * other.Memory;
        EphemeralStorage += sign * other.EphemeralStorage;
        if (other.Others is { } others)
        {
            Others ??= [];
            foreach (var (name, amount) in others)
            {
                Others[name] = Others.GetValueOrDefault(name) + (sign * amount);
            }
        }
    }
}

using Kuber.Client.Controllers;
using Kuber.Controllers;

namespace Kuber.Testing.Components;

/// <summary>Switches the controllers of a cluster on and off, one by one, by their names such as <c>replicaset-controller</c>.</summary>
public sealed class ControllerSwitches
{
    private readonly Dictionary<string, ControllerSwitch> switches;

    /// <exception cref="ArgumentException">There is no controller of a name.</exception>
    internal ControllerSwitches(IReadOnlyList<string> names)
    {
        var selected = BuiltInControllers.Select(names);
        switches = BuiltInControllers.All.ToDictionary(static c => c.Name, c => new ControllerSwitch(c, selected.Contains(c)), StringComparer.Ordinal);
    }

    /// <summary>The names of all controllers, in the order in which they start.</summary>
    public static IReadOnlyList<string> All => [.. BuiltInControllers.All.Select(static c => c.Name)];

    /// <summary>The names of those that are switched on.</summary>
    public IReadOnlyList<string> Running => [.. All.Where(IsRunning)];

    internal IReadOnlyList<ControllerDescriptor> Descriptors => [.. BuiltInControllers.All.Select(c => switches[c.Name].Descriptor)];

    /// <summary>Whether a controller is switched on.</summary>
    /// <exception cref="ArgumentException">There is no controller of that name.</exception>
    public bool IsRunning(string name) => Find(name).IsOn;

    /// <summary>Switches a controller on.</summary>
    /// <exception cref="ArgumentException">There is no controller of that name.</exception>
    public void Start(string name) => Find(name).TurnOn();

    /// <summary>Switches a controller off; returns when it has stopped, so that it changes nothing any more.</summary>
    /// <exception cref="ArgumentException">There is no controller of that name.</exception>
    public Task StopAsync(string name) => Find(name).TurnOffAsync();

    /// <summary>Switches on these, and no others.</summary>
    internal async Task SetAsync(IReadOnlyList<string> names)
    {
        foreach (var (name, one) in switches)
        {
            if (names.Contains(name))
            {
                one.TurnOn();
            }
            else
            {
                await one.TurnOffAsync();
            }
        }
    }

    private ControllerSwitch Find(string name) => switches.GetValueOrDefault(name) ?? throw new ArgumentException($"\"{name}\" is not in the list of known controllers", nameof(name));
}

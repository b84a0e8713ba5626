namespace Kuber.Client.Controllers;

/// <summary>A controller of the ordered list: its name and how to start it.</summary>
/// <param name="Name">The name by which it is switched on and off, such as <c>deployment-controller</c>.</param>
/// <param name="Run">Runs the controller until cancelled.</param>
public sealed record ControllerDescriptor(string Name, Func<ControllerContext, CancellationToken, Task> Run);
